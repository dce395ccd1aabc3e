/** What `npm run dev` does when a change was built: nothing half built is ever shown. */
import { describe, expect, it } from 'vitest';
import { afterBuilds } from '../../scripts/dev/after-builds.mjs';

const watched = (): { readonly did: string[]; readonly builds: ReturnType<typeof afterBuilds> } => {
  const did: string[] = [];
  const builds = afterBuilds({ reload: () => did.push('reload'), restart: () => did.push('restart') });
  return { did, builds };
};

describe('after builds, the program in development', () => {
  it('loads the page again when the renderer was built', () => {
    const { did, builds } = watched();
    builds.began('renderer');
    expect(did).toEqual([]);
    builds.ended('renderer', true);
    expect(did).toEqual(['reload']);
  });

  it.each(['main', 'preload'])('starts again when %s was built', (part) => {
    const { did, builds } = watched();
    builds.began(part);
    builds.ended(part, true);
    expect(did).toEqual(['restart']);
  });

  it('starts again once when a file of all parts was changed, and only when the last of them is built', () => {
    const { did, builds } = watched();
    for (const part of ['main', 'renderer', 'preload']) builds.began(part);
    builds.ended('main', true);
    builds.ended('preload', true);
    expect(did).toEqual([]);
    builds.ended('renderer', true);
    expect(did).toEqual(['restart']);
    builds.began('renderer');
    builds.ended('renderer', true);
    expect(did).toEqual(['restart', 'reload']);
  });

  it('leaves the window as it is while a part does not build, and shows all changes once every part does', () => {
    const { did, builds } = watched();
    builds.began('main');
    builds.began('renderer');
    builds.ended('main', true);
    builds.ended('renderer', false);
    expect(did).toEqual([]);
    builds.began('renderer');
    builds.ended('renderer', true);
    expect(did).toEqual(['restart']);
  });
});
