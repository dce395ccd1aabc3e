/** The window comes back where it was, unless that place is gone with a screen. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState extends Area {
  readonly maximized: boolean;
}

/** `isWindowState({ x: 0, y: 0, width: 1280, height: 800, maximized: false })`; files may hold anything. */
export const isWindowState = (value: unknown): value is WindowState => {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height, maximized } = value as Partial<Record<keyof WindowState, unknown>>;
  return (
    [x, y, width, height].every(Number.isSafeInteger) &&
    Number(width) > 0 &&
    Number(height) > 0 &&
    typeof maximized === 'boolean'
  );
};

export const SMALLEST = { width: 1024, height: 640 } as const;
const FIRST = { width: 1360, height: 860 } as const;
/** So much of the title bar must be on a screen for a hand to reach it. */
const REACHABLE = 80;

const reaches = (state: Area, screen: Area): boolean =>
  state.x + state.width >= screen.x + REACHABLE &&
  state.x <= screen.x + screen.width - REACHABLE &&
  state.y >= screen.y &&
  state.y <= screen.y + screen.height - REACHABLE;

/** Size and place to open with; without `x` and `y` the system centres the window. */
export const placeFor = (
  state: WindowState | null,
  screens: readonly Area[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } => {
  const screen = state === null ? screens[0] : screens.find((one) => reaches(state, one));
  const within = (wanted: number, smallest: number, most: number | undefined): number =>
    Math.max(smallest, Math.min(wanted, most ?? wanted));
  const { width, height } = screen === undefined ? FIRST : (state ?? FIRST);
  const size = {
    width: within(width, SMALLEST.width, screen?.width),
    height: within(height, SMALLEST.height, screen?.height),
  };
  return state === null || screen === undefined ? size : { ...size, x: state.x, y: state.y };
};
