/** Code that a click has asked for. Where it cannot be had, or has not come in six seconds, the reader is led to `href`. */
export function inTime<T>(code: Promise<T>, href: string): Promise<T> {
  const lost = () => {
    location.href = href;
  };
  const late = setTimeout(lost, 6000);
  return new Promise((come) => {
    code.then((own) => {
      clearTimeout(late);
      come(own);
    }, lost);
  });
}
