import * as home from './modules/home/index.ts'
import * as insight from './modules/insight/index.ts'
import * as notices from './modules/notices/index.ts'
import * as operations from './modules/operations/index.ts'
import * as papers from './modules/papers/index.ts'
import * as people from './modules/people/index.ts'
import * as percontohan from './modules/percontohan/index.ts'
import * as programmes from './modules/programmes/index.ts'
import * as regions from './modules/regions/index.ts'
import * as registration from './modules/registration/index.ts'
import * as registry from './modules/registry/index.ts'
import { confirmationRoutes } from './platform/confirmation/index.ts'
import { planWork } from './platform/plan/index.ts'
import { receiptRoutes } from './platform/receipt/index.ts'
import { checkFile } from './platform/files/check-file.ts'
import { eraseUnusedFile } from './platform/files/erase-unused-file.ts'
import { makeHouse, type HouseParts } from './platform/house.ts'
import { checkAll, collectInvariants, platformInvariants } from './platform/invariants/index.ts'
import type { Environment } from './platform/env/env.ts'
import type { JobTable } from './platform/jobs/run.ts'
import { deliverMessage } from './platform/outbox/deliver-message.ts'
import type { PolicyTable } from './platform/policy/index.ts'
import type { House, Route } from './platform/web/context.ts'
import { fillSample } from '../simulation/fill-sample.ts'
import { orderSeason } from '../simulation/season/order.ts'
import { playSeason } from '../simulation/season/play-season.ts'
import { seasonStages } from '../simulation/season/stages.ts'
import { hooks } from './frame.ts'
import { orderRecurring, runRecurring } from './recurring.ts'

/** What the rooms have for whoever begins the day, in this order. */
export const homeSlots = [
  insight.homeSlot,
  ...registration.homeSlots,
  registry.guessSlot,
  registration.outreachSlot,
  ...registration.placeSlots,
  operations.homeSlot,
]

/** Every route of every module, in one table. */
export const routes: readonly Route[] = [
  ...registry.routes,
  ...programmes.routes,
  ...registration.routes,
  ...confirmationRoutes('registration.confirm', { registration: registration.askedAbout }),
  ...receiptRoutes('registration.receipt', { registration: registration.receiptAbout }),
  ...people.routes,
  ...percontohan.routes,
  ...operations.routes,
  // Below the addresses of operations, which has a name where papers have an id.
  ...papers.routes,
  ...insight.routes,
  ...notices.routes,
  // The top room: every room below it adds to the homes what it has for whoever begins the day there.
  ...home.homeRoutes(homeSlots),
]

// What rooms have to say on the page of a registration, in this order; what happened comes last.
registration.registrationCase.add({ sections: registration.caseSections, events: registration.caseEvents })
// What the programme prints, whatever the room.
papers.addPaperKinds(Object.values(papers.letters))
// Seasons lie above the people who work in them.
people.addSecondFactorRule(programmes.secondFactorAsked)

// What plays a season lies outside the rooms.
operations.addSeason({ goals: seasonStages, order: orderSeason })

// The registry lies below the rooms that know more about one of its pesantren.
registry.addPesantrenSlot(registry.placeOfPesantren)
registry.addPesantrenSlot(registration.showRegistrationsOf)
registry.addPesantrenSlot(registration.outreachOfPesantren)
registry.addPesantrenSlot(percontohan.ofPesantren)
registry.addEventsSlot(registry.eventsOfGuess)
registry.addEventsSlot(registration.outreachEvents)
registry.addEventsSlot(percontohan.eventsOfPesantren)
registry.addClaimsSlot(registration.showClaimsOf)
registry.addLabelsSlot((c, meanings) => programmes.optionLabels(c.var.house.db, meanings))

/** Permission, said once: one line per act. */
export const policy: PolicyTable = {
  ...registry.policy,
  ...programmes.policy,
  ...registration.policy,
  ...people.policy,
  ...papers.policy,
  ...percontohan.policy,
  ...operations.policy,
  ...insight.policy,
  ...notices.policy,
  ...home.policy,
}

/** What must hold of the data at any time: of the engines, then of each room. */
export const invariants = collectInvariants(
  platformInvariants,
  regions.invariants,
  people.invariants,
  papers.invariants,
  registry.invariants,
  programmes.invariants,
  registration.invariants,
  percontohan.invariants,
)

/** Every kind of plan: what is changed at many rows at once. */
const plans = [registry.importPlan, people.importPlan, people.endingPlan, registration.reminderPlan]

/** Every job with its handler, and the queue it stands in. */
export const jobs: JobTable = {
  'apply-plan': { queue: 'soon', work: planWork(plans) },
  'check-file': { queue: 'patient', work: checkFile },
  'check-invariants': { queue: 'soon', work: checkAll },
  'check-photo': { queue: 'photos', work: checkFile },
  'deliver-message': { queue: 'now', work: deliverMessage },
  'erase-unused-file': { queue: 'soon', work: eraseUnusedFile },
  'fill-sample': { queue: 'patient', work: fillSample },
  'play-season': { queue: 'patient', work: playSeason },
  recurring: { queue: 'soon', work: orderRecurring },
  'recurring-work': { queue: 'soon', work: runRecurring },
  'set-papers': { queue: 'patient', work: papers.setPapers },
  'send-reset': { queue: 'now', work: people.sendResetLater },
  'warn-officer': { queue: 'now', work: people.warnOfficerLater },
}

/** Wires the modules to addresses and jobs. */
export function makeApp(
  env: Environment,
  databaseUrl: string,
  options: Pick<HouseParts, 'log' | 'poolSize' | 'onQuery'> = {},
): House {
  return makeHouse({ env, databaseUrl, policy, routes, invariants, hooks, ...options })
}
