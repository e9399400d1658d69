// The official JavaScript SDK, strict on what it sends and on what it gets, against the real service.
// It reads the service's address from CAMUNDA_REST_ADDRESS, prints each step, and fails at the first that does not hold.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import createCamundaClient from '@camunda8/orchestration-cluster-api';

const client = createCamundaClient();
// Its strict requests lose `from`, `after` and `before`: of the forms of a page it takes the first that fits, which knows
// a limit alone, and drops the rest. So pages are asked for by a client that is strict on answers only.
const paging = createCamundaClient({ config: { CAMUNDA_SDK_VALIDATION: 'req:none,res:strict' } });
const now = { consistency: { waitUpToMs: 0 } };
const steps = [];

function step(name) {
  steps.push(name);
  console.log(`ok ${steps.length} ${name}`);
}

async function file(name) {
  return new File([await readFile(new URL(`models/${name}`, import.meta.url))], name);
}

async function refused(status, call) {
  const error = await call().then(
    () => null,
    (error) => error,
  );
  assert.ok(error, `expected ${status}, and it was done`);
  const found = error.status ?? error.response?.status ?? error.statusCode;
  assert.equal(found, status, `${error.message}`);
}

async function service() {
  const topology = await client.getTopology();
  assert.equal(topology.brokers.length, 1);
  assert.equal((await client.getLicense()).validLicense, true);
  assert.ok((await client.getAuthentication({})).username);
  step('says what it is');
}

async function deploys() {
  const names = ['request.bpmn', 'fee.dmn', 'papers.form'];
  const deploy = async () => client.createDeployment({ resources: await Promise.all(names.map(file)) });
  const first = await deploy();
  assert.equal(first.processes.length, 1);
  assert.equal(first.processes[0].processDefinitionVersion, 1);
  assert.equal(first.decisions.length, 1);
  assert.equal(first.forms.length, 1);
  const again = await deploy();
  assert.deepEqual(again.processes, first.processes);
  assert.deepEqual(again.decisions, first.decisions);
  step('deploys; the same bytes again are the same version');

  await client.createDeployment({ resources: [await file('brief.bpmn')] });
  await client.createDeployment({ resources: [await file('caller.bpmn')] });
  const found = await client.searchProcessDefinitions(
    { filter: { processDefinitionId: 'request', isLatestVersion: true } },
    now,
  );
  assert.equal(found.page.totalItems, 1);
  assert.equal(found.items[0].versionTag, 'spring');
  const { processDefinitionKey } = found.items[0];
  const xml = await client.getProcessDefinitionXml({ processDefinitionKey }, now);
  assert.match(String(xml), /process id="request"/);
  step('lists and shows definitions');

  await refused(400, () =>
    client.createDeployment({ resources: [new File(['<definitions/>'], 'broken.bpmn')] }),
  );
  step('refuses what cannot be executed');
  return processDefinitionKey;
}

async function starts(processDefinitionKey) {
  const instance = await client.createProcessInstance({
    processDefinitionKey,
    variables: { number: 'N-1', pages: 12, applicant: { town: 'Anzio' } },
  });
  assert.equal(instance.processDefinitionId, 'request');
  const found = await client.getProcessInstance({ processInstanceKey: instance.processInstanceKey }, now);
  assert.equal(found.state, 'ACTIVE');
  const summed = await client.createProcessInstance({
    processDefinitionId: 'brief',
    variables: { a: 2, b: 40 },
    awaitCompletion: true,
    fetchVariables: ['sum'],
  });
  assert.deepEqual(summed.variables, { sum: 42 });
  const called = await client.createProcessInstance({
    processDefinitionId: 'caller',
    variables: { a: 1, b: 2 },
    awaitCompletion: true,
  });
  assert.equal(called.variables.sum, 3);
  step('starts process instances, and waits for the end of one');
  await refused(404, () => client.createProcessInstance({ processDefinitionId: 'nobody-knows-it' }));
  return instance.processInstanceKey;
}

async function works(processInstanceKey) {
  const seen = [];
  let failed = false;
  await new Promise((resolve, reject) => {
    const worker = client.createJobWorker({
      jobType: 'register',
      maxParallelJobs: 2,
      jobTimeoutMs: 30_000,
      pollIntervalMs: 10,
      workerName: 'register-office',
      jobHandler: async (job) => {
        try {
          if (!failed) {
            failed = true;
            return await job.fail({ errorMessage: 'the book is locked', retries: 1, retryBackOff: 0 });
          }
          seen.push(job);
          const done = await job.complete({ registered: 'P-7' });
          worker.stop();
          resolve();
          return done;
        } catch (error) {
          reject(error);
          throw error;
        }
      },
    });
  });
  assert.equal(seen.length, 1);
  assert.equal(seen[0].processInstanceKey, processInstanceKey);
  assert.equal(seen[0].retries, 1);
  assert.equal(seen[0].customHeaders.book, '2026');
  assert.equal(seen[0].kind, 'BPMN_ELEMENT');
  step('works jobs by long poll, one failure included');

  const started = Date.now();
  const waits = client.activateJobs({
    type: 'register',
    maxJobsToActivate: 1,
    timeout: 1_000,
    worker: 'late',
    requestTimeout: 20_000,
    fetchVariable: ['number'],
  });
  await client.createProcessInstance({ processDefinitionId: 'request', variables: { number: 'N-2', pages: 1 } });
  const { jobs } = await waits;
  assert.equal(jobs.length, 1);
  assert.deepEqual(jobs[0].variables, { number: 'N-2' });
  assert.ok(Date.now() - started < 15_000);
  await client.completeJob({ jobKey: jobs[0].jobKey, variables: { registered: 'P-8' } });
  const none = await client.activateJobs({ type: 'none', maxJobsToActivate: 1, timeout: 1_000, requestTimeout: 50 });
  assert.deepEqual(none.jobs, []);
  step('wakes a worker that waits, and lets one go without jobs');
}

async function decides(processInstanceKey) {
  const found = await client.searchDecisionDefinitions({ filter: { decisionDefinitionId: 'fee' } }, now);
  assert.equal(found.items.length, 1);
  const taken = await client.evaluateDecision({ decisionDefinitionId: 'fee', variables: { pages: 3 } });
  assert.equal(taken.output, '5');
  assert.equal(taken.evaluatedDecisions[0].matchedRules[0].ruleId, 'few');
  const { items } = await client.searchVariables({ filter: { processInstanceKey, name: 'fee' } }, now);
  assert.deepEqual(items.map((item) => item.value), ['20']);
  step('evaluates decisions, alone and in a process');
  return found.items[0].decisionDefinitionKey;
}

async function tasks(processInstanceKey) {
  const filter = { processInstanceKey, state: 'CREATED', candidateGroup: 'archive', priority: { $gte: 60 } };
  const { items } = await client.searchUserTasks({ filter }, now);
  assert.equal(items.length, 1);
  const [task] = items;
  const { userTaskKey } = task;
  assert.equal(task.name, 'Check the papers');
  const form = await client.getUserTaskForm({ userTaskKey }, now);
  assert.match(JSON.stringify(form), /papers/);
  await client.assignUserTask({ userTaskKey, assignee: 'anna' });
  await refused(409, () => client.assignUserTask({ userTaskKey, assignee: 'bruno', allowOverride: false }));
  await client.unassignUserTask({ userTaskKey });
  await client.assignUserTask({ userTaskKey, assignee: 'bruno', allowOverride: false });
  await client.updateUserTask({
    userTaskKey,
    changeset: { priority: 80, dueDate: '2027-01-31T12:00:00Z', candidateUsers: ['carla'] },
  });
  const changed = await client.getUserTask({ userTaskKey }, now);
  assert.equal(changed.assignee, 'bruno');
  assert.equal(changed.priority, 80);
  assert.deepEqual(changed.candidateUsers, ['carla']);
  const seen = await client.searchUserTaskVariables({ userTaskKey, filter: { name: 'registered' } }, now);
  assert.deepEqual(seen.items.map((item) => item.value), ['"P-7"']);
  await client.completeUserTask({ userTaskKey, variables: { whole: true } });
  const after = await client.getUserTask({ userTaskKey }, now);
  assert.equal(after.state, 'COMPLETED');
  await refused(409, () => client.completeUserTask({ userTaskKey }));
  step('assigns, changes and completes user tasks; what follows is there at once');
}

async function messages(processInstanceKey) {
  const waiting = await client.searchMessageSubscriptions({ filter: { processInstanceKey } }, now);
  assert.equal(waiting.items[0].correlationKey, 'N-1');
  await refused(404, () => client.correlateMessage({ name: 'reply', correlationKey: 'N-0' }));
  const reached = await client.correlateMessage({
    name: 'reply',
    correlationKey: 'N-1',
    variables: { answer: 'yes' },
  });
  assert.equal(reached.processInstanceKey, processInstanceKey);
  const sent = { name: 'reply', correlationKey: 'N-2', timeToLive: 3_600_000, messageId: 'once' };
  assert.ok((await client.publishMessage(sent)).messageKey);
  await refused(409, () => client.publishMessage(sent));
  const held = await client.createProcessInstance({ processDefinitionId: 'waiting' });
  await client.broadcastSignal({ signalName: 'closing', variables: {} });
  const after = await client.getProcessInstance({ processInstanceKey: held.processInstanceKey }, now);
  assert.equal(after.state, 'COMPLETED');
  step('publishes and correlates messages, broadcasts signals');
}

async function time(processInstanceKey) {
  const at = await client.searchElementInstances({ filter: { processInstanceKey, elementId: 'rest' } }, now);
  assert.equal(at.items[0].state, 'ACTIVE');
  const later = Date.parse(at.items[0].startDate) + 2 * 3_600_000;
  await client.pinClock({ timestamp: later });
  const after = await client.getProcessInstance({ processInstanceKey }, now);
  assert.equal(after.state, 'COMPLETED');
  assert.ok(Date.parse(after.endDate) < later, 'the timer fired at its own time');
  await refused(409, () => client.pinClock({ timestamp: later - 1 }));
  step('moves the clock, and timers fire on the way');
}

async function searches() {
  const started = [];
  for (let number = 1; number <= 5; number += 1) {
    const created = await client.createProcessInstance({
      processDefinitionId: 'brief',
      variables: { a: number, b: 0 },
    });
    started.push(created.processInstanceKey);
  }
  const filter = { processInstanceKey: { $in: started } };
  const sort = [{ field: 'processInstanceKey', order: 'DESC' }];
  const ask = (page) => paging.searchProcessInstances({ filter, sort, page }, now);
  const keys = (answer) => answer.items.map((item) => item.processInstanceKey);
  const newest = [...started].reverse();
  const first = await ask({ limit: 2 });
  assert.equal(first.page.totalItems, 5);
  assert.deepEqual(keys(first), newest.slice(0, 2));
  const second = await ask({ limit: 2, after: first.page.endCursor });
  assert.deepEqual(keys(second), newest.slice(2, 4));
  const back = await ask({ limit: 2, before: second.page.startCursor });
  assert.deepEqual(keys(back), keys(first));
  const last = await ask({ from: 4, limit: 2 });
  assert.deepEqual(keys(last), newest.slice(4));
  const named = await client.searchProcessInstances(
    { filter: { ...filter, variables: [{ name: 'sum', value: '3' }] } },
    now,
  );
  assert.deepEqual(keys(named), [started[2]]);
  const either = await client.searchProcessInstances(
    { filter: { ...filter, $or: [{ state: 'TERMINATED' }, { processDefinitionId: { $like: 'br*f' } }] } },
    now,
  );
  assert.equal(either.page.totalItems, 5);
  const ended = await client.searchElementInstances(
    { filter: { processInstanceKey: started[0], type: 'SCRIPT_TASK' } },
    now,
  );
  assert.equal(ended.items[0].state, 'COMPLETED');
  const counts = await client.getProcessInstanceStatistics({ processInstanceKey: started[0] }, now);
  assert.ok(counts.items.some((item) => item.elementId === 'reckon' && item.completed === 1));
  step('searches with filters, sorts, pages and cursors');
}

async function trouble() {
  const { processInstanceKey } = await client.createProcessInstance({
    processDefinitionId: 'request',
    variables: { number: 'N-3', pages: 'many' },
  });
  const { jobs } = await client.activateJobs({ type: 'register', maxJobsToActivate: 1, timeout: 10_000 });
  await client.failJob({ jobKey: jobs[0].jobKey, retries: 0, errorMessage: 'no book at all' });
  const open = await client.searchIncidents({ filter: { processInstanceKey, state: 'ACTIVE' } }, now);
  assert.equal(open.items.length, 1);
  assert.equal(open.items[0].errorType, 'JOB_NO_RETRIES');
  const { incidentKey } = open.items[0];
  await client.createElementInstanceVariables({
    elementInstanceKey: processInstanceKey,
    variables: { pages: 2 },
  });
  await client.resolveIncident({ incidentKey });
  assert.equal((await client.getIncident({ incidentKey }, now)).state, 'RESOLVED');
  const again = await client.activateJobs({ type: 'register', maxJobsToActivate: 1, timeout: 10_000 });
  assert.equal(again.jobs[0].variables.pages, 2);
  await client.cancelProcessInstance({ processInstanceKey });
  const after = await client.getProcessInstance({ processInstanceKey }, now);
  assert.equal(after.state, 'TERMINATED');
  await refused(404, () => client.completeJob({ jobKey: again.jobs[0].jobKey }));
  step('resolves incidents, writes variables, cancels');
}

async function moves() {
  const { processInstanceKey } = await client.createProcessInstance({
    processDefinitionId: 'request',
    variables: { number: 'N-4', pages: 2 },
  });
  const { jobs } = await client.activateJobs({ type: 'register', maxJobsToActivate: 1, timeout: 10_000 });
  await client.updateJob({ jobKey: jobs[0].jobKey, changeset: { retries: 9, timeout: 60_000 } });
  const listed = await client.searchJobs({ filter: { jobKey: jobs[0].jobKey } }, now);
  assert.equal(listed.items[0].retries, 9);
  const active = async () => {
    const found = await client.searchElementInstances({ filter: { processInstanceKey, state: 'ACTIVE' } }, now);
    const inside = found.items.filter((item) => item.type !== 'PROCESS');
    return inside.map((item) => item.elementId).sort();
  };
  const [at] = await active();
  await client.modifyProcessInstance({
    processInstanceKey,
    moveInstructions: [
      {
        sourceElementInstruction: { sourceType: 'byId', sourceElementId: at },
        targetElementId: 'rest',
        ancestorScopeInstruction: { ancestorScopeType: 'sourceParent' },
        variableInstructions: [{ variables: { moved: true } }],
      },
    ],
  });
  assert.deepEqual(await active(), ['rest']);
  await client.modifyProcessInstance({ processInstanceKey, activateInstructions: [{ elementId: at }] });
  assert.deepEqual(await active(), ['rest', at].sort());
  await client.modifyProcessInstance({ processInstanceKey, terminateInstructions: [{ elementId: 'rest' }] });
  assert.deepEqual(await active(), [at]);
  await refused(409, () =>
    client.modifyProcessInstance({ processInstanceKey, terminateInstructions: [{ elementId: at }] }),
  );
  step('moves what is under way, and changes jobs');
  return processInstanceKey;
}

async function batches(processInstanceKey) {
  const created = await client.cancelProcessInstancesBatchOperation({ filter: { processInstanceKey } });
  assert.equal(created.batchOperationType, 'CANCEL_PROCESS_INSTANCE');
  const { batchOperationKey } = created;
  const ended = async () => {
    for (;;) {
      const found = await client.getBatchOperation({ batchOperationKey }, now);
      if (found.endDate !== null) return found;
    }
  };
  const done = await ended();
  assert.equal(done.state, 'COMPLETED');
  assert.equal(done.operationsCompletedCount, 1);
  const { items } = await client.searchBatchOperationItems({ filter: { batchOperationKey } }, now);
  assert.equal(items[0].processInstanceKey, processInstanceKey);
  const listed = await client.searchBatchOperations({ filter: { batchOperationKey } }, now);
  assert.equal(listed.page.totalItems, 1);
  assert.equal((await client.getProcessInstance({ processInstanceKey }, now)).state, 'TERMINATED');
  step('does the same to many at once, with progress');
}

async function figures(processDefinitionKey, processInstanceKey) {
  const counts = await client.getProcessDefinitionStatistics(
    { processDefinitionKey, filter: { processInstanceKey: { $eq: processInstanceKey } } },
    now,
  );
  assert.ok(counts.items.length > 0 && counts.items.every((item) => item.active === 0));
  const { items } = await client.searchDecisionInstances({ filter: { processInstanceKey } }, now);
  const { decisionEvaluationInstanceKey } = items[0];
  const taken = await client.getDecisionInstance({ decisionEvaluationInstanceKey }, now);
  assert.equal(taken.matchedRules.length, 1);
  assert.ok(taken.matchedRules[0].ruleId);
  step('counts elements over all instances, and tells which rules decided');
}

await service();
const processDefinitionKey = await deploys();
const processInstanceKey = await starts(processDefinitionKey);
await works(processInstanceKey);
await decides(processInstanceKey);
await tasks(processInstanceKey);
await messages(processInstanceKey);
await time(processInstanceKey);
await searches();
await trouble();
await batches(await moves());
await figures(processDefinitionKey, processInstanceKey);
console.log(`all ${steps.length} steps hold`);
process.exit(0);
