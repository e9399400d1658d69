//! docs/dmn.md: its model is without fault, and decides what the page says.

#[cfg(test)]
mod tests {
    use digipro_dmn::{compile, evaluate, read};
    use digipro_feel::Context;
    use digipro_vocab::Value;

    const PAGE: &str = include_str!("../../../docs/dmn.md");

    fn after<'p>(page: &'p str, start: &str, end: &str) -> &'p str {
        page.split_once(start).unwrap().1.split_once(end).unwrap().0
    }

    #[test]
    fn the_model_of_the_page_decides_what_the_page_says() {
        let xml = format!("<definitions {}", after(PAGE, "```xml\n<definitions ", "```"));
        let (document, found) = read(xml.as_bytes());
        assert!(found.is_empty(), "{found:#?}");
        let (model, found) = compile(&document, &[]);
        assert!(found.is_empty(), "{found:#?}");
        let sentence = after(PAGE, "\nWith `", ".\n");
        let facts: Value = serde_json::from_str(sentence.split('`').next().unwrap()).unwrap();
        let said: Value = serde_json::from_str(after(sentence, "comes to `", "`")).unwrap();
        let context = Context::new("2026-11-23T05:00:00Z".parse().unwrap());
        let evaluation = evaluate(&model, "tariffa", &facts, &context).unwrap();
        assert_eq!(evaluation.value, said);
        let rule: usize = after(PAGE, "by rule ", ".\n").parse().unwrap();
        assert_eq!(evaluation.matched[0].rules[0].number as usize, rule);
    }
}
