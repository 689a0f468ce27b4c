/** Takes the choices of the bench along into the sample article. The loader knows what it may believe. */
const query = new URLSearchParams(location.search);
const embed = document.querySelector('chapter-embed');
for (const name of ['theme', 'accent', 'step', 'note', 'credit']) {
  const value = query.get(name);
  if (value) embed?.setAttribute(name === 'note' ? 'content-note' : name, value);
}
export {};
