"""The official Python SDK against the real service: deploys, starts, works a job, completes a task, correlates.

It reads the service's address from CAMUNDA_REST_ADDRESS, prints each step, and fails at the first that does not hold.
"""

from pathlib import Path

import camunda_orchestration_sdk as sdk

MODELS = Path(__file__).parent / "models"
STEPS: list[str] = []


def step(name: str) -> None:
    STEPS.append(name)
    print(f"ok {len(STEPS)} {name}")


def work(client: sdk.CamundaClient) -> None:
    assert len(client.get_topology().brokers) == 1
    files = [MODELS / name for name in ("request.bpmn", "fee.dmn", "papers.form")]
    first = client.deploy_resources_from_files(files)
    again = client.deploy_resources_from_files(files)
    assert first.processes[0].process_definition_key == again.processes[0].process_definition_key
    step("deploys; the same bytes again are the same version")

    variables = sdk.ProcessInstanceCreationInstructionBaseVariables.from_dict({"number": "N-9", "pages": 4})
    data = sdk.ProcessCreationById(process_definition_id="request", variables=variables)
    key = client.create_process_instance(data=data).process_instance_key
    assert client.get_process_instance(key).state == "ACTIVE"
    step("starts process instances")

    asked = sdk.JobActivationRequest(type_="register", timeout=60_000, max_jobs_to_activate=1, worker="python")
    job = client.activate_jobs(data=asked).jobs[0]
    assert job.process_instance_key == key
    assert job.custom_headers.to_dict() == {"book": "2026"}
    done = sdk.JobCompletionRequestVariables.from_dict({"registered": "P-9"})
    client.complete_job(job.job_key, data=sdk.JobCompletionRequest(variables=done))
    step("works jobs")

    filter_ = sdk.UserTaskFilter(process_instance_key=key)
    task = client.search_user_tasks(data=sdk.UserTaskSearchQuery(filter_=filter_)).items[0]
    assert task.name == "Check the papers"
    client.complete_user_task(task.user_task_key, data=sdk.UserTaskCompletionRequest())
    assert client.get_user_task(task.user_task_key).state == "COMPLETED"
    step("finds and completes user tasks")

    message = sdk.MessageCorrelationRequest(name="reply", correlation_key="N-9")
    assert client.correlate_message(data=message).process_instance_key == key
    step("correlates messages")
    client.cancel_process_instance(key, data=sdk.CancelProcessInstanceRequest())
    assert client.get_process_instance(key).state == "TERMINATED"
    step("cancels")


with sdk.CamundaClient() as it:
    work(it)
print(f"all {len(STEPS)} steps hold")
