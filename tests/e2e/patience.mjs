/** Every wait is for something to be so. The limit is for what never comes, on a machine that is busy with other work. */
export const PATIENCE_MS = 60_000;

/** What the driver says now and then right after a start, when the engine has thrown its question away. */
const isLost = (error) => String(error).includes('promise was garbage collected');

/** Asks again until it is so, and answers what was asked for. */
export const until = async (what, isSo) => {
  const limit = Date.now() + PATIENCE_MS;
  const ask = async () => {
    try {
      return await isSo();
    } catch (error) {
      if (isLost(error)) return false;
      throw error;
    }
  };
  for (;;) {
    const value = await ask();
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
