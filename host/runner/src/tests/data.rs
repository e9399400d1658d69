//! Data stores and ad-hoc subprocesses in the inbox.

use super::*;
use digipro_machine::Activation;

const REGISTER: &str = r#"<dataStore id="registro"/><process id="p" isExecutable="true"><dataStoreReference id="ref" name="registro" dataStoreRef="registro"/><startEvent id="s"/><scriptTask id="n"><extensionElements><zeebe:script expression="=if registro = null then 1 else registro + 1" resultVariable="numero"/></extensionElements><ioSpecification><dataInput id="i" name="ultimo"/><dataOutput id="o" name="numero"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet></ioSpecification><dataInputAssociation><sourceRef>ref</sourceRef><targetRef>i</targetRef></dataInputAssociation><dataOutputAssociation><sourceRef>o</sourceRef><targetRef>ref</targetRef></dataOutputAssociation></scriptTask><endEvent id="e"/>"#;

fn kept(runner: &Runner) -> Option<Vec<u8>> {
    runner.store().backend().data(None, &"registro".into()).unwrap()
}

#[test]
fn a_data_store_outlives_the_case_that_wrote_it() {
    let roots = REGISTER.to_owned() + &flows("s -> n; n -> e") + "</process>";
    let (runner, digest) = deployed(&roots);
    for number in ["1", "2", "3"] {
        let case = start(&runner, digest, "p", "{}");
        assert_eq!(status(&runner, case), CaseStatus::Completed);
        assert_eq!(kept(&runner).as_deref(), Some(number.as_bytes()));
    }
    audit(&runner);
}

#[test]
fn whoever_chooses_in_an_ad_hoc_subprocess_finds_it_in_the_inbox() {
    let inside = r#"<adHocSubProcess id="a"><userTask id="x"/><userTask id="y"/></adHocSubProcess>"#;
    let (runner, digest) = deployed(&row("p", &[("a", inside)]));
    let case = start(&runner, digest, "p", "{}");
    let [choice] = <[TaskRow; 1]>::try_from(inbox(&runner)).unwrap();
    assert_eq!(choice.element.as_ref(), "a");
    let chosen = vec![Activation { element: "y".into(), variables: vars(r#"{"nota": 1}"#) }];
    runner.choose(case, choice.ticket, By::id("rossi"), chosen, false, false).unwrap();
    let task = inbox(&runner).into_iter().find(|task| task.element.as_ref() == "y").unwrap();
    runner.complete_task(case, task.ticket, By::id("rossi"), vars("{}"), vec![]).unwrap();
    assert_eq!(status(&runner, case), CaseStatus::Completed);
    audit(&runner);
}
