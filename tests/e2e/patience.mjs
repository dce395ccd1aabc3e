/** Every wait is for something to be so. The limit is for what never comes, on a machine that is busy with other work. */
export const PATIENCE_MS = 60_000;

/** Asks again until it is so, and answers what was asked for. */
export const until = async (what, isSo) => {
  const limit = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await isSo();
    if (value) return value;
    if (Date.now() > limit) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Nothing moves any more, and the last change is painted. */
export const settled = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect.getTiming().iterations !== Infinity);
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
    await frame();
  });
