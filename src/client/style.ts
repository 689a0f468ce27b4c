/** Somebody else's page under its name is a sheet without a rule. */
function empty({ sheet }: HTMLLinkElement): boolean {
  try {
    return !sheet?.cssRules.length;
  } catch {
    return false; // a frame without an origin may not look inside
  }
}

/** Adds a style sheet of this site to the page, once. Rejects when it cannot be fetched. */
export function style(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const known = document.querySelector<HTMLLinkElement>(`link[href="${CSS.escape(url)}"]`);
    if (known?.sheet) return resolve();
    const link = known ?? document.createElement('link');
    const lost = () => {
      link.remove();
      reject(new Error(`no style sheet ${url}`));
    };
    link.addEventListener('load', () => (empty(link) ? lost() : resolve()), { once: true });
    link.addEventListener('error', lost, { once: true });
    if (known) return;
    link.rel = 'stylesheet';
    link.href = url;
    document.head.append(link);
  });
}
