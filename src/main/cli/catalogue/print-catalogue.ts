/** `catalogue`: what the program knows, as a table for people or whole as JSON. */
import { EXIT_ACCEPTED } from '../exit-status';
import type { Io } from '../io';

export const printCatalogue = async (asJson: boolean, { stdout }: Io): Promise<number> => {
  await stdout.write(
    asJson
      ? `${JSON.stringify((await import('./catalogue-json')).catalogueJson(), null, 2)}\n`
      : (await import('./catalogue-text')).catalogueText(),
  );
  return EXIT_ACCEPTED;
};
