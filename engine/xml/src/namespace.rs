//! The namespaces of XML itself, and the one of `xsi:type`.

/// XML Schema instance, of `xsi:type`.
pub const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
/// Bound to `xml` in every document.
pub const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// Bound to `xmlns` in every document.
pub const XMLNS: &str = "http://www.w3.org/2000/xmlns/";
