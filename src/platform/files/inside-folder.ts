import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes something at a path; its folder, for its owner alone, only where it is missing: it nearly always stands already. */
export async function insideFolder<Made>(path: string, make: () => Promise<Made>): Promise<Made> {
  try {
    return await make()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    return make()
  }
}
