/** "Students see": the choice changes the link that is copied and the one that Google Classroom gets. */
export function seeChoices(): void {
  const panel = document.querySelector<HTMLElement>('[data-assign]');
  const link = panel?.querySelector<HTMLInputElement>('[data-copy-from]');
  const classroom = panel?.querySelector<HTMLAnchorElement>('[data-classroom]');
  if (!panel || !link) return;
  const choose = () => {
    const chosen = panel.querySelector<HTMLInputElement>('input[name="see"]:checked');
    if (!chosen) return;
    link.value = chosen.value;
    if (!classroom) return;
    const url = new URL(classroom.href);
    url.searchParams.set('url', chosen.value);
    classroom.href = url.href;
  };
  panel.addEventListener('change', choose);
  // A browser may keep the choice over a reload.
  choose();
}
