import { daysLeft, lastDay, stageState, windowState, type TimelineStage, type Window } from '../../programmes/index.ts'

const zone = 'Asia/Jakarta'

/** The registration window as the home page shows it. */
export interface RegistrationWindow extends Window {
  state: 'ahead' | 'open' | 'closed'
  firstDay: string
  lastDay: string
  daysLeft: number
  /** How many days it lasts, and which of them today is (from 1). */
  days: number
  today: number
}

export function registrationWindow(window: Window, now: Temporal.Instant): RegistrationWindow {
  const first = window.opensAt.toZonedDateTimeISO(zone).toPlainDate()
  const last = lastDay(window)
  const days = first.until(last, { largestUnit: 'days' }).days + 1
  const left = daysLeft(window, now)
  const today = first.until(now.toZonedDateTimeISO(zone).toPlainDate(), { largestUnit: 'days' }).days + 1
  return {
    ...window,
    state: windowState(window, now),
    firstDay: first.toString(),
    lastDay: last.toString(),
    daysLeft: left,
    days,
    today,
  }
}

export type StationState = 'done' | 'running' | 'now' | 'next'

/** Where a stage stands today; the registration that is open is where the season stands now. */
export function stationState(stage: TimelineStage, now: Temporal.Instant): StationState {
  const state = stageState(stage, now)
  return state === 'running' && stage.kind === 'registration' ? 'now' : state
}
