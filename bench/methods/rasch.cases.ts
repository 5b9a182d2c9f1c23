import { raschReport } from '../../src/methods/rasch/report.ts'
import { simulateRasch, type RaschWorld } from '../../src/methods/rasch/simulate.ts'
import { timed, type Case, type CaseResult } from './case.ts'

const sd = { applicant: 1.2, juror: 0.6 }

export const cases: Case[] = [
  {
    name: 'rasch 40,000 marks, 20 jurors',
    barSeconds: 3,
    barMegabytes: 315,
    known: 'TAM 4.6 s, 315 MB',
    run: () => report({ applicants: 4000, jurors: 20, criteria: 5, levels: 5, readings: 2, sd, seed: 3 }),
  },
  {
    name: 'rasch 40,000 marks, 400 jurors',
    barSeconds: 10,
    known: 'none',
    run: () => report({ applicants: 4000, jurors: 400, criteria: 5, levels: 5, readings: 2, sd, seed: 3 }),
  },
]

/** The whole report, cold: estimates, errors, residuals, warnings. */
async function report(world: RaschWorld): Promise<CaseResult> {
  const { marks, theta, severity } = simulateRasch(world)
  let steps = 0
  const before = process.cpuUsage()
  const [answer, seconds] = await timed(() => raschReport(marks, () => steps++))
  const cpu = process.cpuUsage(before)
  const covered = (truth: Float64Array, each: (i: number) => [number, number]) =>
    truth.reduce((held, value, i) => held + (Math.abs(value - each(i)[0]) < 1.645 * each(i)[1] ? 1 : 0), 0) /
    truth.length
  const applicantOf = new Map(answer.applicants.map(one => [one.applicant, one]))
  const jurorOf = new Map(answer.jurors.map(one => [one.juror, one]))
  const applicants = covered(theta, i => {
    const { eap, se } = applicantOf.get(marks.applicants[i]!)!
    return [eap, se]
  })
  const jurors = covered(severity, i => {
    const { severity, se } = jurorOf.get(marks.jurors[i]!)!
    return [severity, se ?? 0]
  })
  const notes = `processor ${((cpu.user + cpu.system) / 1e6).toFixed(2)} s, ${steps} steps, 90 % intervals hold ${percent(applicants)} of applicants, ${percent(jurors)} of jurors`
  const right = applicants > 0.85 && applicants < 0.95
  return { seconds, notes, problems: right ? [] : ['coverage outside 85–95 %'] }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
