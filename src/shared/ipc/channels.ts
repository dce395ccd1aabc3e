/** The names of the calls, for whoever takes them before the contract behind them is loaded. */
export const CHANNELS = [
  'info',
  'diagnostics',
  'copyDiagnostics',
  'licences',
  'open',
  'recent',
  'save',
  'autosave',
  'saveAs',
  'readAgain',
  'startNew',
  'writeJournal',
  'clearJournal',
  'recovered',
  'takeRecovered',
  'refuseRecovered',
  'exportFile',
  'openCutSheet',
  'readTable',
  'readPreference',
  'writePreference',
  'setDocumentState',
  'closeWindow',
  'dropped',
] as const;

export type Channel = (typeof CHANNELS)[number];
