/** Types for the tests. */
export function afterBuilds(then: { reload: () => unknown; restart: () => unknown }): {
  began: (part: string) => void;
  ended: (part: string, built: boolean) => void;
};
