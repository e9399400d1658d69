//! The namespaces of decision models; one meaning for all, as each version only added to the one before.

/// DMN 1.1 (formal/2016-06-01), 1.2, 1.3, 1.4 and 1.5 models.
pub const DMN: [&str; 5] = [
    "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
    "http://www.omg.org/spec/DMN/20180521/MODEL/",
    "https://www.omg.org/spec/DMN/20191111/MODEL/",
    "https://www.omg.org/spec/DMN/20211108/MODEL/",
    "https://www.omg.org/spec/DMN/20230324/MODEL/",
];

/// FEEL of DMN 1.1 to 1.5, and how tools of the field call it.
pub const FEEL: [&str; 7] = [
    "http://www.omg.org/spec/FEEL/20140401",
    "http://www.omg.org/spec/DMN/20180521/FEEL/",
    "https://www.omg.org/spec/DMN/20191111/FEEL/",
    "https://www.omg.org/spec/DMN/20211108/FEEL/",
    "https://www.omg.org/spec/DMN/20230324/FEEL/",
    "feel",
    "FEEL",
];

/// The dialect of the processes that call decisions.
pub const ZEEBE: &str = "http://camunda.org/schema/zeebe/1.0";

/// Whether a namespace is one of decision models.
#[must_use]
pub fn is_dmn(namespace: &str) -> bool {
    DMN.contains(&namespace)
}
