/** Reading and writing one field of a step's answer by its path: `near.rack`. */

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;

/** `valueAt({ near: { rack: 'R1' } }, 'near.rack')` is `'R1'`. */
export const valueAt = (answer: unknown, path: string): unknown => {
  let value: unknown = answer;
  for (const name of path.split('.')) value = isBag(value) ? value[name] : undefined;
  return value;
};

/** A copy with another value at the path; `undefined` takes the field out, as answers have no empty fields. */
export const withValueAt = <T>(answer: T, path: string, value: unknown): T => {
  const [name = '', ...rest] = path.split('.');
  const bag: Bag = isBag(answer) ? answer : {};
  const next = rest.length === 0 ? value : withValueAt(bag[name] ?? {}, rest.join('.'), value);
  const { [name]: _, ...others } = bag;
  return (next === undefined ? others : { ...others, [name]: next }) as T;
};
