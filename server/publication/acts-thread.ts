import type { CheckedCatalogue } from '../intake/check-service.ts';
import type { DatabaseAddress } from '../store/database.ts';
import { KeptThread } from '../threads/kept-thread.ts';
import type { ActName, ActRequest, ActResult } from './acts.ts';
import type { ActJob } from './acts-worker.ts';

/** Acts in a thread with a connection of its own, so that readers are served meanwhile. */
export class ActsThread {
  readonly #address: DatabaseAddress;
  readonly #thread = new KeptThread<ActJob, CheckedCatalogue, unknown>(new URL('acts-worker.ts', import.meta.url));

  constructor(address: DatabaseAddress) {
    this.#address = address;
  }

  /** @throws AppError as the act does */
  async run<Name extends ActName>(
    name: Name,
    request: ActRequest<Name>,
    { at, catalogue }: { at: Date; catalogue: CheckedCatalogue },
  ): Promise<ActResult<Name>> {
    const { cityId, areas, version } = catalogue;
    const shared = { cityId, catalogue: catalogue.catalogue, areas, version };
    const job = { address: this.#address, name, request, at: at.toISOString() };
    return (await this.#thread.run(job, shared)) as ActResult<Name>;
  }

  end(): Promise<void> {
    return this.#thread.end();
  }
}
