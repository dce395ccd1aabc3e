/** Problems of a sheet, each at its place. */
import type { Problem } from '../../shared/result';
import './cut-sheet-screen.css';
import { Said } from '../words/said';

export const ProblemList = ({ problems }: { readonly problems: readonly Problem[] }) => (
  <ul className="problem-list">
    {problems.map(({ path, message }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same may be wrong in two places without a name
      <li key={index}>
        {path !== '' && (
          <b>
            <Said text={path} />
          </b>
        )}
        <span>
          <Said text={message} />
        </span>
      </li>
    ))}
  </ul>
);
