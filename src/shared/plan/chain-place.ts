/** Where a part of the chain is: at an end, at the near or far side of the central field, or in one of the routes. */
export type ChainPlace = 'near' | 'field-near' | 'field-far' | 'far' | 'route' | 'second-route' | 'field';
