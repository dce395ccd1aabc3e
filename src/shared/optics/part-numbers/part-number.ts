/** What is known of one part number: what a maker's name for a part settles that an interface's name leaves open. */
import type { Sureness } from '../../catalogue/figure';
import type { FibreGrade, Polish, ReceptacleKind } from '../../catalogue/interface';

export interface PartNumber {
  /** As it stands on the label. */
  readonly partNumber: string;
  readonly vendor: string;
  /**
   * A name of an interface: one of the catalogue, or one that the catalogue does not have yet. The part is then known, and
   * cannot be judged until the interface is there.
   */
  readonly interface: string;
  /** Absent where the source does not say: then the interface's own, with its warning where there are several. */
  readonly receptacle?: ReceptacleKind;
  readonly polish?: Polish;
  /** In metres by fibre grade, in place of the interface's reach; a higher grade goes as far as the one below it. */
  readonly reach?: Readonly<Partial<Record<FibreGrade, number>>>;
  /** Far ends that it is sold to be broken out to, in place of the interface's. */
  readonly breakouts?: readonly string[];
  readonly sure: Extract<Sureness, 'published' | 'recalled' | 'disputed'>;
  /** Keys of `PART_SOURCES`: a page that a reader can open. A row without one is recalled. */
  readonly source: readonly string[];
  readonly note?: string;
}
