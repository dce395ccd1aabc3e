/** The thread that writes an order for the window. One order, then it ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { type OrderToWrite, writeOrderFolder } from './write-order-folder';

void writeOrderFolder(workerData as OrderToWrite).then((written) => parentPort?.postMessage(written));
