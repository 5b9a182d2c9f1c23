// The door of the room: the only file other modules import.
export { invariants } from './data/invariants.ts'
export { loadSeason, type Loaded } from './actions/load-season.ts'
export { announcedCalls, type AnnouncedCall } from './data/announced.ts'
export { formsSent, freezeForm, seasonForm, type SeasonForm } from './data/season-form.ts'
export { findCall, meantNow, openCalls, readCalls, type Call } from './data/calls.ts'
export { currentSeason, withCall, type RegistrationSeason } from './data/seasons.ts'
export { secondFactorAsked } from './data/second-factor.ts'
export { optionLabels } from './data/option-labels.ts'
export { readPrizes } from './data/settings.ts'
export { timeline, type TimelineStage } from './data/timeline.ts'
export { publicSeason } from './handlers/public-season.ts'
export { OtherSeasons } from './pages/other-seasons.tsx'
export { countsOfCall, type CallCounts } from './pages/call-counts.ts'
export { windowEvents } from './handlers/window-events.ts'
export { Deadline, hourText, untilText, windowText } from './pages/window.tsx'
export {
  askedOf,
  callFilters,
  callQuery,
  carriedCall,
  carriedCallOf,
  seasonChoice,
  seasonOf,
  type SeasonChoice,
} from './handlers/call-choice.ts'
export { callsAtHome } from './handlers/calls-at-home.ts'
export { routes } from './routes.ts'
export { policy } from './rules/policy.ts'
export { countsPesantren } from './rules/counts-pesantren.ts'
export type { ApplicantKind, CallRules } from './rules/call-data.ts'
export { callsSaid } from './rules/season/calls-said.ts'
export { checkSeasonData } from './rules/season/check.ts'
export type { SeasonData, SeasonRules } from './rules/season-data.ts'
export { stageState } from './rules/stage-time.ts'
export { daysLeft, isOpen, lastDay, windowState, type Window } from './rules/window.ts'
export type { SeasonRequirement } from './data/requirements.ts'
