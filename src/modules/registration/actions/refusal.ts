import type { Window } from '../../programmes/index.ts'

/** Why a registration's owner may not do something now. A value, never an exception; pages have the sentences. */
export type Refusal =
  | { refused: 'no-registration' }
  /** The window is not open: ahead or closed. */
  | { refused: 'window'; window: Window }
  /** Its state forbids it: submitted ones are reopened first, frozen and withdrawn ones are done. */
  | { refused: 'state'; state: string }
