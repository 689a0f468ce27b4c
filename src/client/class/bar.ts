/** Interface words of the projector view (pages/data/class.json.ts). */
export interface ClassWords {
  readonly view: string;
  readonly leave: string;
  readonly previous: string;
  readonly next: string;
  readonly of: string;
  readonly sources: string;
  readonly own: string;
}

/** The line at the foot: where what is shown was read, which screen it is, back and on. */
export interface ClassBar {
  /** Shows the sources of a step, and that screen `index` of `of` is on. */
  show(sources: string | undefined, index: number, of: number): void;
}

/** Adds the bar to the page. `go` is called by its buttons. */
export function classBar(words: ClassWords, go: (by: 1 | -1) => void): ClassBar {
  const nav = document.createElement('nav');
  nav.className = 'class-bar';
  nav.setAttribute('aria-label', words.view);
  const line = document.createElement('p');
  line.className = 'class-sources';
  const button = (word: string, by: 1 | -1) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'button';
    made.textContent = word;
    made.addEventListener('click', () => go(by));
    return made;
  };
  const back = button(words.previous, -1);
  const next = button(words.next, 1);
  const count = document.createElement('span');
  const leave = document.createElement('a');
  leave.textContent = words.leave;
  // The address keeps its other choices; a link that switches the view does not carry it along (client/choices.ts).
  leave.setAttribute('data-view-switch', '');
  const tools = document.createElement('div');
  tools.append(leave, back, count, next);
  nav.append(line, tools);
  document.body.append(nav);
  return {
    show(sources, index, of) {
      line.textContent = sources ? `${words.sources} ${sources}` : words.own;
      count.textContent = words.of.replace('{n}', String(index + 1)).replace('{of}', String(of));
      back.disabled = index === 0;
      next.disabled = index === of - 1;
      const url = new URL(location.href);
      url.searchParams.delete('view');
      leave.href = url.href;
    },
  };
}
