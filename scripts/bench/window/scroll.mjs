/** Scrolls the port map for five seconds, and counts the frames and the rows that are in the page. */
const SCROLL_MS = 5000;
/** About ten screens a second. */
const PIXELS_PER_FRAME = 100;

export const scrollFor = async (page) => {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Port map' }).click();
  const map = page.getByRole('region', { name: 'Port map, scrolls' });
  await map.waitFor();
  const rows = Number(await map.getByRole('table').getAttribute('aria-rowcount')) - 1;
  // What opening it left to do is not scrolling.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const seen = await map.evaluate(
    (box, [milliseconds, pixels]) =>
      new Promise((resolve) => {
        const times = [];
        let [most, blank] = [0, 0];
        const frame = (now) => {
          times.push(now);
          const shown = [...box.querySelectorAll('tbody tr')];
          most = Math.max(most, shown.length);
          const { top, bottom } = box.getBoundingClientRect();
          const edges = shown.map((row) => row.getBoundingClientRect());
          if (
            Math.max(...edges.map((edge) => edge.bottom)) < bottom ||
            Math.min(...edges.map((edge) => edge.top)) > top + 40
          )
            blank++;
          box.scrollTop += pixels;
          if (now - times[0] < milliseconds) requestAnimationFrame(frame);
          else resolve({ times, most, blank, scrolledTo: box.scrollTop });
        };
        requestAnimationFrame(frame);
      }),
    [SCROLL_MS, PIXELS_PER_FRAME],
  );
  return { rows, ...seen };
};
