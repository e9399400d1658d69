//! The problems that any operation may answer with, for the document.

use std::collections::BTreeMap;
use utoipa::IntoResponses;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};

/// Statuses, and what they mean here.
const STATUSES: [(&str, &str); 9] = [
    (
        "400",
        "The request cannot be read, or a document in it has errors: `diagnostics` names them with their places.",
    ),
    ("401", "Who asks is not known."),
    ("403", "Who asks may not do this."),
    ("404", "It is not there, or not for the one who asks."),
    ("409", "It is not allowed now: `code` says why, `findings` what rules say against it."),
    ("412", "Something else is there than `If-Match` says."),
    ("413", "The body has more bytes than are read."),
    ("415", "The body is not announced as what the operation takes."),
    ("503", "Too much is asked at once, or the service is stopping: try again a little later."),
];

/// The problems of every operation.
pub(crate) struct Problems;

impl IntoResponses for Problems {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let problem = || ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
        let response = |description: &str| {
            let response = ResponseBuilder::new().description(description);
            RefOr::T(response.content("application/problem+json", problem()).build())
        };
        STATUSES.iter().map(|(status, description)| ((*status).to_owned(), response(description))).collect()
    }
}
