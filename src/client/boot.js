// Runs before the first paint: the address decides theme, view and motion; nothing is stored.
// If the story's own script cannot be loaded, the page falls back to the article that needs none.
((root, query) => {
  const theme = { dark: 'night', night: 'night', light: 'paper', paper: 'paper' }[query.get('theme')];
  // Not ?theme=constructor.
  if (typeof theme === 'string') root.dataset.theme = theme;
  const view = query.get('view');
  if (view === 'text' || view === 'class') root.dataset.view = view;
  root.dataset.motion = query.get('motion') === 'off' ? 'off' : 'on';
  root.classList.add('js');
  addEventListener('error', (e) => e.target instanceof HTMLScriptElement && root.classList.remove('js'), true);
})(document.documentElement, new URLSearchParams(location.search));
