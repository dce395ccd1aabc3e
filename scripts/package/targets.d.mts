/** Types for the tests. */
interface Target {
  readonly name: string;
  readonly system: string;
  readonly what: string;
  readonly why: string | null;
}
export function targetsOn(machine: { system: string; isClosed: boolean; tools: Set<string> }): Target[];
