/** The drawn stage of an embed page: the site's own stage, maps and figures, in the frame's own size. Where the frame is an article it has its question. */
import { lateCode } from '../../client/late.ts';
import { part } from '../../client/part.ts';
import { drive } from '../../scroll/driver.ts';
import { readStageData } from '../../stage/data.ts';
import { haste } from '../../stage/motion.ts';
import { createStage } from '../../stage/stage.ts';

const data = readStageData();
const root = document.querySelector<HTMLElement>('[data-stage]');
const frame = window.embedFrame;

if (data && root && frame) {
  const { sections } = frame;
  // An excerpt has fewer steps than the page was made with.
  const steps = sections.flatMap(({ id }) => data.steps.find((step) => step.id === id) ?? []);
  const stage = createStage(root, document.querySelector('[data-dock]'), { ...data, steps });
  const late = lateCode(root, { ...data, steps }, stage);
  // A frame is small and its stills were drawn for other sizes: it draws for its own when it comes into view.
  new IntersectionObserver((entries, seeing) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seeing.disconnect();
    late.draw();
  }).observe(document.body);
  const show = async (index: number, animate: boolean) => {
    const step = steps[index];
    if (!step) return;
    late.near(index);
    await stage.show(step, animate);
  };

  const probe = document.createElement('div');
  probe.className = 'line-probe';
  document.body.append(probe);
  let following: ((index: number) => void) | null = null;
  let driver: ReturnType<typeof drive> | null = null;
  let at = -2;
  const hurries = haste();
  const active = (index: number) => {
    if (!following) return;
    const now = Math.max(0, index);
    const kind = sections[now]?.classList.contains('case') ? 'case' : 'card';
    const story = document.querySelector<HTMLElement>('[data-story]');
    if (story && story.dataset.kind !== kind) story.dataset.kind = kind;
    following(index);
    if (now === at) return;
    void show(now, at >= 0 && !hurries());
    at = now;
  };

  let resized = 0;
  new ResizeObserver(() => {
    cancelAnimationFrame(resized);
    resized = requestAnimationFrame(() => {
      void stage.again();
      driver?.wake();
    });
  }).observe(root);
  document.addEventListener('themechange', () => late.theme());
  addEventListener('online', () => void stage.again());
  document.fonts?.addEventListener('loadingdone', () => root.dataset.view === 'figure' && void stage.again());

  // Where something cannot be fetched its link is followed, beside the host's page and never in the frame.
  const beside = (href: string) => void open(href, '_blank', 'noopener');
  // Browsers let a click open a window for five seconds at most.
  const intime = <T>(code: Promise<T>): Promise<T> => Promise.race([code, new Promise<never>((_, late) => setTimeout(late, 4000, new Error('too late')))]);
  document.addEventListener('click', (event) => {
    const target = event.target as Element | null;
    const claim = target?.closest?.<HTMLAnchorElement>('a.claim[data-claim]');
    if (claim && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      intime(part(import('../../client/note.ts'), 'openNote')).then((openNote) => openNote(claim, new URL('../', claim.href).pathname), () => beside(claim.href));
    }
    const table = target?.closest?.<HTMLElement>('[data-table]');
    if (!table?.dataset.table) return;
    const chapter = `${data.base}${steps[Math.max(0, at)]?.chapter}/`;
    intime(part(import('../../client/table-dialog.ts'), 'openTable')).then(
      (openTable) => openTable(table.dataset.table ?? '', chapter, table, { close: root.dataset.close ?? '' }),
      () => beside(`${chapter}#table-${table.dataset.table}`),
    );
  }, true);

  frame.adopt({
    show,
    follow(changed) {
      following = changed;
      at = -2;
      driver ??= drive(sections, () => probe.getBoundingClientRect().bottom, active);
      active(driver.current());
    },
    leave() {
      following = null;
    },
    theme: () => late.theme(),
  });
} else if (data && document.documentElement.dataset.mode === 'text')
  void part(import('../../client/no-stage.ts'), 'askInArticle').then((askInArticle) => askInArticle(data), () => {});
