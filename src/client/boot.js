// Runs before the first paint: the address decides theme, view and motion, the window whether there is a stage; nothing is stored.
// If a page's own script cannot be loaded or read, or does not come, the page falls back to the article that needs none.
((root, query) => {
  const theme = { dark: 'night', night: 'night', light: 'paper', paper: 'paper' }[query.get('theme')];
  // Not ?theme=constructor.
  if (typeof theme === 'string') root.dataset.theme = theme;
  const view = query.get('view');
  if (view === 'text' || view === 'class') root.dataset.view = view;
  else {
    // Too low for a picture and words: small phones, phones on their side, zoom to 400 % (WCAG 1.4.10). Where a finger points
    // it is asked again with another width only: such a browser's own bars come and go with the scrolling and change the height.
    const low = matchMedia('(max-width:49.99em) and (max-height:33.99em),(max-width:64.99em) and (max-height:22.99em),(min-width:43.75em) and (max-width:49.99em) and (max-height:37.49em),(min-width:65em) and (max-height:35.99em)');
    const fine = matchMedia('(pointer:fine)');
    let width;
    const room = () => {
      if (width === root.clientWidth && !fine.matches) return;
      width = root.clientWidth;
      if (low.matches) root.dataset.view = 'low';
      else delete root.dataset.view;
    };
    room();
    addEventListener('resize', room);
  }
  root.dataset.motion = query.get('motion') === 'off' ? 'off' : 'on';
  // The way to a step is as long as all that lies before it (client/lay-out.ts).
  if (location.hash) root.dataset.sizes = 'all';
  const { classList } = root;
  const off = () => classList.remove('js');
  classList.add('js');
  // A lost file tells at its element; one that is cut, or is somebody else's page, at the window.
  addEventListener('error', ({ target, error, filename }) => /\/_astro\//.test(target.src ?? (error instanceof SyntaxError && filename)) && off(), true);
  // Words are read, scripts are waited for: eight seconds, on a line that stalls.
  let wait;
  document.addEventListener(
    'readystatechange',
    () => {
      wait = setTimeout(off, 8000);
    },
    { once: true },
  );
  addEventListener('DOMContentLoaded', () => {
    clearTimeout(wait);
    // An empty answer, and one that is cut between two statements, is a script too: the story's own tells when it has run to its end.
    if (document.querySelector('[data-stage]') && !root.dataset.runs) off();
  });
})(document.documentElement, new URLSearchParams(location.search));
