/** Follows a link by script: in an embedded frame beside the host's page, never in the frame itself. */
export function follow(href: string): void {
  if (parent === window) location.href = href;
  else open(href, '_blank', 'noopener');
}
