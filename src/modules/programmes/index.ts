// The door of the room: the only file other modules import.
export { loadSeason, type Loaded } from './actions/load-season.ts'
export { freezeForm, seasonForm, type SeasonForm } from './data/season-form.ts'
export { currentSeason, findSeason, registrationSeasons, type RegistrationSeason } from './data/seasons.ts'
export { timeline, type TimelineStage } from './data/timeline.ts'
export { routes } from './routes.ts'
export { policy } from './rules/policy.ts'
export { callsSaid } from './rules/season/calls-said.ts'
export { checkSeasonData } from './rules/season/check.ts'
export type { SeasonData, SeasonRules } from './rules/season-data.ts'
export { stageState } from './rules/stage-time.ts'
export { daysLeft, isOpen, lastDay, windowState, type Window } from './rules/window.ts'
export {
  seasonDocuments,
  seasonRequirements,
  seasonSource,
  type SeasonDocument,
  type SeasonRequirement,
} from './data/requirements.ts'
