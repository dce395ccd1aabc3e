/** The screens beside each other; the eight steps are one of them. */
export type Screen = 'step' | 'quote' | 'check' | 'order' | 'port-map' | 'cut-sheet';
