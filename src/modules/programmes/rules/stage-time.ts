import { businessDay } from '../../../platform/clock/clock.ts'
import { lastDay, windowState, type Window } from './window.ts'

/** The dates of a stage as people are told: of its window when it has one, else as planned. ISO dates. */
export function stageDates(stage: {
  from?: string
  to?: string
  window?: Window
}): { from: string; to: string } | undefined {
  if (stage.window) {
    const { text: from } = businessDay(stage.window.opensAt)
    return { from, to: String(lastDay(stage.window)) }
  }
  return stage.from && stage.to ? { from: stage.from, to: stage.to } : undefined
}

/** Where a stage stands at a time. One without dates is still to come. */
export function stageState(stage: Parameters<typeof stageDates>[0], at: Temporal.Instant): 'done' | 'running' | 'next' {
  if (stage.window) {
    return ({ ahead: 'next', open: 'running', closed: 'done' } as const)[windowState(stage.window, at)]
  }
  const dates = stageDates(stage)
  if (!dates) return 'next'
  const today = businessDay(at).text
  if (today < dates.from) return 'next'
  return today <= dates.to ? 'running' : 'done'
}
