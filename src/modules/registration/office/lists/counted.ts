import { payableKinds } from '../../../../platform/requirement/index.ts'
import type { CallCounts } from '../../../programmes/index.ts'
import type { Counts } from '../data/counts.ts'
import { stateKinds } from '../rules/looks.ts'
import { words } from '../words.ts'

/** What the office is told of each call. */
export const officeCounts: CallCounts<keyof Counts> = {
  filters: {
    submitted: 'keadaan=masuk',
    drafts: 'keadaan=draf',
    toMend: 'keadaan=masuk&pembayaran=mend',
    incomplete: 'keadaan=masuk&kurang=ada',
    disowned: 'keadaan=masuk&perwakilan=disowned',
    disownedEarlier: 'keadaan=masuk&perwakilan=earlier',
    unasked: 'keadaan=masuk&perwakilan=held',
  },
  ofPay: ['toMend'],
  figures: ['submitted', 'drafts', 'toMend', 'incomplete'],
  tasks: {
    disowned: { act: 'registration.decide', kind: 'wrong', urgency: 'doubt' },
    disownedEarlier: { act: 'registration.decide', kind: 'wrong', urgency: 'doubt' },
    unasked: { act: 'outbox.send', kind: 'wrong', urgency: 'doubt' },
    toMend: { act: 'registration.remind', kind: payableKinds.mend, urgency: 'remind' },
    incomplete: { act: 'registration.remind', kind: 'progress', urgency: 'remind' },
    drafts: { act: 'registration.remind', kind: stateKinds.draft!, urgency: 'remind' },
  },
  words: lang => words(lang).home,
}

const { drafts, incomplete } = officeCounts.tasks

/** What officers near are told of it: nothing of payment, nor of whose number it is. */
export const nearCounts: CallCounts<keyof Counts> = {
  ...officeCounts,
  figures: ['submitted', 'drafts', 'incomplete'],
  tasks: { drafts, incomplete },
}
