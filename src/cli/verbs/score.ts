import { textFlag, WrongUse, type Verb } from '../verb.ts'

/** Scores from marks: the mixed model, or with `--model mfrm` the many-facet Rasch model. */
export const verb: Verb = {
  name: 'score',
  summary: 'scores, juror severity and rank intervals from a file of marks',
  help: `
Usage: opop score BALLOTS.csv [--top K] [--seed S] [--max-se X] [--replicates] [--draws N] [--plot FILE] [--json]
       opop score BALLOTS.csv --model mfrm [--replicates] [--plot FILE] [--json]

BALLOTS.csv has the columns applicant, juror, score, and stratum if there is one (comma or semicolon).
For the many-facet Rasch model: applicant, juror, criterion, score (whole steps from 0).
The answer is JSON on stdout. severity is each juror's habit in marks: above 0 generous, below 0 strict; adjusted is the
mean of mark minus severity. With --model mfrm severity is in logits and the other way round: above 0 strict.

  --top K        the chance of each applicant to be among the first K (p_top)
  --seed S       the seed of the draws for rank intervals (default 1)
  --draws N      how many draws (default 2000; fewer beyond 10,000 applicants)
  --max-se X     the largest allowed standard error of a juror difference, in marks; exit 1 beyond it.
                 Without it 2 % of the range of marks is the limit, and a weaker design is a warning
  --replicates   a juror may mark an applicant more than once
  --plot FILE    writes an SVG: severity of jurors with its error, ranks with intervals (mfrm: difficulty of criteria)

Exit code 1 when the design falls into parts (joins[] names the readings that would connect it).

Example: opop score docs/methods/examples/marks.csv --top 5
Example: opop score docs/methods/examples/rubric-marks.csv --model mfrm
`,
  options: {
    model: { type: 'string' },
    top: { type: 'string' },
    seed: { type: 'string' },
    draws: { type: 'string' },
    'max-se': { type: 'string' },
    replicates: { type: 'boolean' },
    plot: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(args, streams) {
    const model = textFlag(args, 'model') ?? 'lmm'
    if (model === 'lmm') return (await import('./score-lmm.ts')).scoreMixedModel(args, streams)
    if (model === 'mfrm') return (await import('./score-mfrm.ts')).scoreRasch(args, streams)
    throw new WrongUse(`--model is lmm or mfrm, not "${model}"`)
  },
}
