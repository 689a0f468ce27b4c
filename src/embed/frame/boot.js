// Runs before the first paint of an embed page: the address decides how it looks, nothing is stored.
// Without the frame's own script the page stays what it is in HTML: an article that scrolls inside its frame.
((root, query) => {
  const theme = { dark: 'night', light: 'paper' }[query.get('theme')];
  // Not ?theme=constructor.
  if (typeof theme === 'string') root.dataset.theme = theme;
  const known = { accent: ['river', 'oxide', 'ink', 'moss', 'plum'], font: ['serif', 'sans', 'system'], credit: ['full', 'short'] };
  for (const key in known) if (known[key].includes(query.get(key))) root.dataset[key] = query.get(key);
  root.dataset.motion = query.get('motion') === 'off' ? 'off' : 'on';
  root.dataset.mode = query.get('view') === 'text' ? 'text' : 'stepper';
  const text = () => {
    root.dataset.mode = 'text';
  };
  // A lost file tells at its element; one that is cut, or is somebody else's page, at the window.
  const failed = ({ target, error, filename }) => {
    if (/\/embed\/frame\./.test(target.src ?? (error instanceof SyntaxError && filename))) text();
  };
  addEventListener('error', failed, true);
  // Words are read, the script is waited for: eight seconds, on a line that stalls.
  document.addEventListener('readystatechange', () => setTimeout(() => window.embedFrame || text(), 8000), { once: true });
})(document.documentElement, new URLSearchParams(location.search));
