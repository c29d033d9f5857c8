/** Waits until whatever is under way has ended: enough turns for messages and the disk, and no clock. */
export async function settle(): Promise<void> {
	for (let turn = 0; turn < 100; turn++) {
		await new Promise((done) => setImmediate(done));
	}
}
