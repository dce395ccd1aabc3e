/** What the work took of the processor: a machine that is busy with something else makes nothing slow. */
export const startProcessorTime = (): (() => number) => {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
};
