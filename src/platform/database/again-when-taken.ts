/** What the database says where something is there once only: by a unique index, or by one of periods that may not overlap. */
const taken = ['23505', '23P01']

/**
 * Runs a transaction that looks whether a number, an address or a period is free before it writes. When somebody else took it between
 * look and write, the database refuses the write; run again, the look sees it and says so in a sentence.
 */
export async function againWhenTaken<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!taken.includes((error as { code?: string }).code ?? '')) throw error
    return work()
  }
}
