/** Problems of a sheet, each at its place. */
import type { Problem } from '../../shared/result';
import './cut-sheet-screen.css';

export const ProblemList = ({ problems }: { readonly problems: readonly Problem[] }) => (
  <ul className="problem-list">
    {problems.map(({ path, message }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same may be wrong in two places without a name
      <li key={index}>
        {path !== '' && <b>{path}</b>}
        <span>{message}</span>
      </li>
    ))}
  </ul>
);
