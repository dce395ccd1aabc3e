/** What the tests use of it; the package brings no types. A term is a name, or a name behind `-` for its opposite. */
declare module 'logic-solver' {
  interface Formula {
    readonly type?: string;
  }
  type Term = string | Formula;
  interface Solution {
    getTrueVars(): string[];
  }
  class Solver {
    require(...formulas: Term[]): void;
    solve(): Solution | null;
    solveAssuming(formula: Term): Solution | null;
  }
  const Logic: {
    Solver: typeof Solver;
    or(...terms: Term[]): Formula;
    and(...terms: Term[]): Formula;
    exactlyOne(...terms: Term[]): Formula;
  };
  export default Logic;
}
