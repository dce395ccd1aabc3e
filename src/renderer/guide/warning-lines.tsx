/** The warnings that a way out brings, on its card: nobody takes it without having read them. */
import { Said } from '../words/said';
export const WarningLines = ({ warnings }: { readonly warnings: readonly string[] }) =>
  warnings.map((message) => (
    <p key={message} className="repair-warning">
      <b>
        <span aria-hidden="true">! </span>New warning.
      </b>{' '}
      <Said text={message} />
    </p>
  ));
