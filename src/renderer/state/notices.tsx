/** Short messages at the foot of the window, read out as they appear; one may offer to undo. */
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { Button } from '../fields/button';
import './notices.css';
import { Said } from '../words/said';

export interface Notice {
  readonly tone: 'pass' | 'fail';
  readonly text: string;
  readonly action?: { readonly label: string; readonly perform: () => void };
}

interface Notices {
  readonly tell: (notice: Notice) => void;
  /** Read out, not shown: what the eye sees elsewhere anyway. */
  readonly announce: (text: string) => void;
}

const NoticeContext = createContext<Notices | null>(null);
const SHOWN_MS = 9000;
/** What comes in one moment, such as an undo and the margin after it, is all read out. */
const MOST_SPOKEN = 3;

export const NoticeProvider = ({ children }: { readonly children: ReactNode }) => {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [spoken, setSpoken] = useState<readonly string[]>([]);
  const tell = useCallback((next: Notice) => setNotice(next), []);
  const announce = useCallback(
    (text: string) => setSpoken((before) => [...before.slice(1 - MOST_SPOKEN), text]),
    [],
  );
  useEffect(() => {
    // A failure stays until it is put away.
    if (notice === null || notice.tone === 'fail') return;
    const timer = setTimeout(() => setNotice(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const value = useMemo(() => ({ tell, announce }), [tell, announce]);
  return (
    <NoticeContext value={value}>
      {children}
      <output className="unseen announcer" aria-live="polite" aria-atomic="false">
        {spoken.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said before moves up
          <p key={at}>{text}</p>
        ))}
      </output>
      <div className="notices" role={notice?.tone === 'fail' ? 'alert' : 'status'}>
        {notice !== null && (
          <p className="notice" data-tone={notice.tone}>
            <span aria-hidden="true">{notice.tone === 'pass' ? '✓' : '✕'}</span>
            <span className="notice-text">
              <Said text={notice.text} />
            </span>
            {notice.action !== undefined && (
              <Button
                className="plain-button"
                onPress={() => {
                  notice.action?.perform();
                  setNotice(null);
                }}
              >
                {notice.action.label}
              </Button>
            )}
            <Button className="plain-button" aria-label="Dismiss" onPress={() => setNotice(null)}>
              <span aria-hidden="true">✕</span>
            </Button>
          </p>
        )}
      </div>
    </NoticeContext>
  );
};

export const useNotices = (): Notices => {
  const notices = use(NoticeContext);
  if (notices === null) throw new Error('useNotices is used outside NoticeProvider');
  return notices;
};
