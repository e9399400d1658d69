//! Functions of strings (DMN 1.5, 10.3.4.3). Positions count characters from 1.

use super::{Builtin, Call, pattern};
use crate::{datum::Datum, meter::Outcome};

pub(super) const TABLE: &[Builtin] = &[
    Builtin::new("substring", &[&["string", "start position", "length?"]], substring),
    Builtin::new("string length", &[&["string"]], |call| {
        let length = call.text(0)?.chars().count();
        Ok(Datum::Number((length as u64).into()))
    }),
    Builtin::new("upper case", &[&["string"]], |call| {
        let upper = call.text(0)?.to_uppercase();
        call.meter().text(upper)
    }),
    Builtin::new("lower case", &[&["string"]], |call| {
        let lower = call.text(0)?.to_lowercase();
        call.meter().text(lower)
    }),
    Builtin::new("trim", &[&["string"]], |call| Ok(Datum::text(call.text(0)?.trim()))),
    Builtin::new("substring before", &[&["string", "match"]], |call| {
        let (text, wanted) = (call.text(0)?, call.text(1)?);
        Ok(Datum::text(text.split_once(wanted.as_ref()).map_or("", |(before, _)| before)))
    }),
    Builtin::new("substring after", &[&["string", "match"]], |call| {
        let (text, wanted) = (call.text(0)?, call.text(1)?);
        Ok(Datum::text(text.split_once(wanted.as_ref()).map_or("", |(_, after)| after)))
    }),
    Builtin::new("contains", &[&["string", "match"]], |call| {
        Ok(Datum::Boolean(call.text(0)?.contains(call.text(1)?.as_ref())))
    }),
    Builtin::new("starts with", &[&["string", "match"]], |call| {
        Ok(Datum::Boolean(call.text(0)?.starts_with(call.text(1)?.as_ref())))
    }),
    Builtin::new("ends with", &[&["string", "match"]], |call| {
        Ok(Datum::Boolean(call.text(0)?.ends_with(call.text(1)?.as_ref())))
    }),
    Builtin::new("replace", &[&["input", "pattern", "replacement", "flags?"]], replace),
    Builtin::new("matches", &[&["input", "pattern", "flags?"]], |call| {
        let text = call.text(0)?;
        let pattern = pattern::of(call, 1, 2)?;
        Ok(Datum::Boolean(pattern.matches(call.meter(), &text)?))
    }),
    Builtin::new("split", &[&["string", "delimiter"]], split),
    Builtin::new("string join", &[&["list", "delimiter?"], &["list", "delimiter", "prefix", "suffix"]], join),
];

fn substring(call: &mut Call<'_, '_>) -> Outcome {
    let text = call.text(0)?;
    let start = call.whole(1)?;
    let length = if call.count() > 2 { call.whole(2)? } else { i64::MAX };
    if length < 1 {
        return call.nothing("the length is less than 1");
    }
    let count = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    let skipped = match start {
        1.. => start - 1,
        0 => return call.nothing("positions count from 1, or from -1 backwards"),
        negative => count.saturating_add(negative),
    };
    let Ok(skipped) = usize::try_from(skipped) else {
        return call.nothing("the position lies before the string");
    };
    let taken: String =
        text.chars().skip(skipped).take(usize::try_from(length).unwrap_or(usize::MAX)).collect();
    Ok(Datum::text(taken))
}

fn replace(call: &mut Call<'_, '_>) -> Outcome {
    let (text, replacement) = (call.text(0)?, call.text(2)?);
    let pattern = pattern::of(call, 1, 3)?;
    let template = pattern::template(&replacement);
    let most = call.meter().context.limits.bytes;
    let replaced = pattern.replace(call.meter(), &text, &template, most)?;
    call.meter().text(replaced)
}

fn split(call: &mut Call<'_, '_>) -> Outcome {
    let text = call.text(0)?;
    let pattern = pattern::of(call, 1, usize::MAX)?;
    let most = call.meter().context.limits.items;
    let parts = pattern.split(call.meter(), &text, most + 1)?;
    call.meter().list(parts.into_iter().map(Datum::text).collect())
}

/// Items that are null are left out.
fn join(call: &mut Call<'_, '_>) -> Outcome {
    let items = call.list(0)?;
    let text_or_nothing = |index| {
        if call.given(index) { call.text(index).map(|text| text.to_string()) } else { Ok(String::new()) }
    };
    let (delimiter, prefix, suffix) = (text_or_nothing(1)?, text_or_nothing(2)?, text_or_nothing(3)?);
    call.meter().count(items.len())?;
    let most = call.meter().context.limits.bytes;
    let mut joined = prefix;
    let mut first = true;
    for item in items.iter() {
        let text = match item {
            Datum::Null => continue,
            Datum::Text(text) => text,
            _ => return call.wrong(0, "a list of strings"),
        };
        if !first {
            joined.push_str(&delimiter);
        }
        first = false;
        joined.push_str(&text);
        if joined.len() > most {
            break;
        }
    }
    joined.push_str(&suffix);
    call.meter().text(joined)
}
