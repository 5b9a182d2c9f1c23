import { checkForm } from '../../../platform/form/check-form.ts'
import { questionsOf } from '../../../platform/form/content.ts'
import type { SeasonData } from './season-data.ts'

/** What is wrong with a season as data, one English sentence each; empty when it can be loaded. */
export function checkSeason(data: SeasonData): string[] {
  const parts = ['programme', 'rules', 'stages', 'form', 'documents', 'requirements', 'reasons', 'rubrics'] as const
  const absent = parts.filter(part => typeof data?.[part] !== 'object' || data[part] === null)
  if (absent.length) return absent.map(part => `the part "${part}" is missing`)
  return [
    ...checkForm(data.form.content).filter(said => !/accepts is missing|looks the applicant up/.test(said)),
    ...checkStages(data),
    ...data.rubrics.filter(sumIsOff).map(rubric => `the weights of rubric "${rubric.stage}" do not add up to 100`),
    ...unknownSlots(data),
  ]
}

function checkStages({ stages, rubrics, prizes, quotas }: SeasonData): string[] {
  const codes = stages.map(stage => stage.code)
  const named = [...rubrics, ...(prizes ?? []), ...(quotas ?? [])].map(one => one.stage)
  const unknown = [...new Set(named)].filter(stage => !codes.includes(stage))
  const registration = stages.some(stage => stage.kind === 'registration' && (stage.window?.changes.length ?? 0) > 0)
  return [
    ...unknown.map(stage => `there is no stage "${stage}"`),
    ...(registration ? [] : ['there is no stage of kind "registration" with a window']),
  ]
}

function sumIsOff({ criteria }: SeasonData['rubrics'][number]): boolean {
  return criteria.reduce((sum, criterion) => sum + criterion.weight, 0) !== 100
}

function unknownSlots({ form, documents }: SeasonData): string[] {
  const codes = documents.map(document => document.code)
  return questionsOf(form.content)
    .filter(question => question.type === 'file' && !codes.includes(question.code))
    .map(question => `question "${question.code}" has no document type`)
}
