import { isOpen, type Window } from '../../programmes/index.ts'
import { windowOf, type TargetRow } from '../data/own.ts'

/** Why a registration's owner may not do something now. A value, never an exception; pages have the sentences. */
export type Refusal = { refused: 'no-registration' } | Forbidden

export type Forbidden =
  /** The window is not open: ahead or closed. */
  | { refused: 'window'; window: Window }
  /** Its state forbids it: submitted ones are reopened first, frozen and withdrawn ones are done. */
  | { refused: 'state'; state: string }

/** Why a registration may not be written to: its window first, then its state. */
export function refusalOf(one: { state: string; window?: Window }, at: Temporal.Instant): Forbidden {
  const { window, state } = one
  return window && !isOpen(window, at) ? { refused: 'window', window } : { refused: 'state', state }
}

/** The same from what a saving statement told. */
export function refusalOfRow({ state, opens_at, closes_at }: TargetRow, at: Temporal.Instant): Forbidden {
  return refusalOf({ state, window: windowOf({ opens_at, closes_at }) }, at)
}
