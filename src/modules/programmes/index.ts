// The door of the room: the only file other modules import.
export { loadSeason, type Loaded } from './actions/load-season.ts'
export { freezeForm, seasonForm, type SeasonForm } from './data/season-form.ts'
export { currentSeason, findSeason, registrationSeasons, type RegistrationSeason } from './data/seasons.ts'
export { timeline, type TimelineStage } from './data/timeline.ts'
export { routes } from './routes.ts'
export { policy } from './rules/policy.ts'
export {
  meaningsOfCheck,
  type CallRules,
  type Check,
  type EligibilityQuestion,
  type PayabilityRule,
} from './rules/call-data.ts'
export type { SeasonData, SeasonRules } from './rules/season-data.ts'
export { stageState } from './rules/stage-time.ts'
export { daysLeft, isOpen, lastDay, windowState, type Window } from './rules/window.ts'
export type { SeasonRequirement } from './data/requirements.ts'
