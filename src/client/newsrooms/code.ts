/** The code under its tabs, and the button that copies it. */
import { type CodeKind, pieces } from '../../build/embed-codes.ts';

/** @param chosen called when the reader has chosen a tab */
export function codePanel(root: HTMLElement, chosen: (kind: CodeKind) => void) {
  const tabs = [...root.querySelectorAll<HTMLButtonElement>('[data-code]')];
  const [text, is, copied] = ['code-text', 'code-is', 'copied'].map((name) => root.querySelector(`[data-${name}]`) as HTMLElement) as [HTMLElement, HTMLElement, HTMLElement];
  const copy = root.querySelector<HTMLButtonElement>('[data-copy]') as HTMLButtonElement;
  const kindOf = (tab: HTMLButtonElement) => tab.dataset.code as CodeKind;

  tabs.forEach((tab, i) => {
    tab.addEventListener('click', () => chosen(kindOf(tab)));
    tab.addEventListener('keydown', (event) => {
      const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: tabs.length - 1 }[event.key];
      const next = to === undefined ? undefined : tabs.at(to % tabs.length);
      if (!next) return;
      event.preventDefault();
      next.focus();
      chosen(kindOf(next));
    });
  });

  /** Says it anew each time, also when it is the same. */
  function say(words = ''): void {
    copied.textContent = '';
    requestAnimationFrame(() => {
      copied.textContent = words;
    });
  }
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent ?? '');
      say(copy.dataset.done);
    } catch {
      // No permission, or an address without TLS: the reader copies what we select.
      getSelection()?.selectAllChildren(text);
      say(copy.dataset.selected);
    }
  });

  return {
    /** Shows a code under its tab. */
    show(kind: CodeKind, code: string): void {
      for (const tab of tabs) {
        const on = kindOf(tab) === kind;
        tab.setAttribute('aria-selected', String(on));
        tab.tabIndex = on ? 0 : -1;
        if (!on) continue;
        is.textContent = tab.dataset.is ?? '';
        root.querySelector('[role="tabpanel"]')?.setAttribute('aria-labelledby', tab.id);
      }
      if (text.textContent === code) return;
      copied.textContent = '';
      text.replaceChildren(
        ...pieces(code).map((piece) => {
          if (!piece.tag) return piece.text;
          const name = document.createElement('b');
          name.textContent = piece.text;
          return name;
        }),
      );
    },
  };
}
