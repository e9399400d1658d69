//! The compilers: one that makes WebAssembly, and one for this machine.

use crate::Error;
use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};
use wasmparser::{Parser, Payload};

/// What every file is compiled with. Overflow wraps on both machines, and a warning is an error, because what a
/// compiler warns of is mostly what differs between two of them.
const FLAGS: [&str; 8] = [
    "-std=c11",
    "-O2",
    "-fwrapv",
    "-fno-strict-aliasing",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-Wno-unused-parameter",
];
/// For WebAssembly: no C library, only the headers of the SDK.
const COMPONENT: [&str; 3] = ["-ffreestanding", "-nostdlibinc", "-Icomponent/include"];
/// Stack of a component in bytes. It lies first in the memory, so that running over it is out of bounds.
const LINK: &str = "-Wl,--no-entry,--stack-first,-z,stack-size=65536,--gc-sections,--strip-debug";

/// A compiler for C.
#[derive(Clone, Debug)]
pub(super) struct Compiler {
    command: Vec<String>,
    version: String,
}

impl Compiler {
    /// One that can make WebAssembly: clang with its linker, or zig.
    ///
    /// # Errors
    /// [`Error::NoCompiler`], saying what each candidate lacks.
    pub(super) fn for_components() -> Result<Self, Error> {
        let mut looked = Vec::new();
        match version(&["clang"]) {
            None => looked.push("  clang: not there".to_owned()),
            Some(named) => {
                let targets = line("clang", &["--print-targets"], "wasm32").is_some();
                let linker = line("clang", &["--target=wasm32", "--print-prog-name=wasm-ld"], "/").is_some();
                match (targets, linker) {
                    (true, true) => return Ok(Self::new(&["clang", "--target=wasm32"], named)),
                    (false, _) => looked.push(format!("  clang ({named}): it knows no target wasm32")),
                    (true, false) => looked.push(format!("  clang ({named}): no linker wasm-ld beside it")),
                }
            }
        }
        match version(&["zig", "cc"]) {
            Some(named) => {
                Ok(Self::new(&["zig", "cc", "-target", "wasm32-freestanding"], format!("zig, {named}")))
            }
            None => {
                looked.push("  zig cc: not there".to_owned());
                Err(Error::NoCompiler { looked: looked.join("\n") })
            }
        }
    }

    /// The one of this machine.
    ///
    /// # Errors
    /// [`Error::NoCompiler`].
    pub(super) fn for_this_machine() -> Result<Self, Error> {
        for command in ["cc", "clang", "gcc"] {
            if let Some(named) = version(&[command]) {
                return Ok(Self::new(&[command], named));
            }
        }
        Err(Error::NoCompiler { looked: "  cc, clang, gcc: not there".to_owned() })
    }

    fn new(command: &[&str], version: String) -> Self {
        Self { command: command.iter().map(|part| (*part).to_owned()).collect(), version }
    }

    /// As it names itself.
    pub(super) fn version(&self) -> &str {
        &self.version
    }

    /// The core module of the sources that lie in a folder, so many of them rules.
    ///
    /// # Errors
    /// [`Error::CompileC`] with what the compiler said.
    pub(super) fn module(&self, folder: &Path, rules: usize) -> Result<Vec<u8>, Error> {
        let sources =
            ["digipro.c", "values.c", "calendar.c", "pack.c", "contract/rule_pack.c", "component/memory.c"];
        let objects = self.objects(folder, &sources, &COMPONENT, rules)?;
        let link = ["-nostdlib", LINK, "-o", "module.wasm"];
        self.run(folder, link.into_iter().chain(objects.iter().map(String::as_str)))?;
        let module = folder.join("module.wasm");
        std::fs::read(&module).map_err(|e| Error::io(&module, e))
    }

    /// The program of the same sources.
    ///
    /// # Errors
    /// [`Error::CompileC`] with what the compiler said.
    pub(super) fn program(&self, folder: &Path, rules: usize) -> Result<PathBuf, Error> {
        let objects =
            self.objects(folder, &["digipro.c", "values.c", "calendar.c", "pack.c", "native.c"], &[], rules)?;
        self.run(folder, ["-o", "program"].into_iter().chain(objects.iter().map(String::as_str)))?;
        Ok(folder.join("program"))
    }

    /// Compiles sources and rules, each rule's `judge` under a name of its own.
    fn objects(
        &self,
        folder: &Path,
        sources: &[&str],
        more: &[&str],
        rules: usize,
    ) -> Result<Vec<String>, Error> {
        let mut objects = Vec::new();
        let all = sources.iter().map(|source| ((*source).to_owned(), String::new()));
        let rules = (0..rules).map(|index| (format!("rule_{index}.c"), format!("-Djudge=dp_judge_{index}")));
        for (source, judge) in all.chain(rules) {
            let object = format!("{}.o", source.replace('/', "_"));
            let arguments = FLAGS.iter().chain(more).copied().chain(["-I.", "-c", &source, "-o", &object]);
            self.run(folder, arguments.chain(Some(judge.as_str()).filter(|judge| !judge.is_empty())))?;
            objects.push(object);
        }
        Ok(objects)
    }

    fn run<'a>(&self, folder: &Path, arguments: impl Iterator<Item = &'a str>) -> Result<(), Error> {
        let Some((program, first)) = self.command.split_first() else {
            return Err(Error::NoCompiler { looked: String::new() });
        };
        let output = Command::new(program).args(first).args(arguments).current_dir(folder).output();
        let Output { status, stderr, .. } = output.map_err(|e| Error::io(Path::new(program), e))?;
        if status.success() {
            Ok(())
        } else {
            Err(Error::CompileC { said: String::from_utf8_lossy(&stderr).into_owned() })
        }
    }
}

fn version(command: &[&str]) -> Option<String> {
    let (program, rest) = command.split_first()?;
    let arguments: Vec<&str> = rest.iter().copied().chain(["--version"]).collect();
    line(program, &arguments, "")
}

/// The first line with a word that a program prints, if it runs.
fn line(program: &str, arguments: &[&str], word: &str) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok().filter(|o| o.status.success())?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.lines().find(|line| line.contains(word)).map(|line| line.trim().to_owned())
}

/// Refuses a module that computes with floating point numbers: amounts and terms have none (law is exact), and two
/// machines may round them differently.
///
/// # Errors
/// [`Error::Component`], naming the first instruction.
pub(super) fn without_floats(pack: &str, module: &[u8]) -> Result<(), Error> {
    let wrong = |what: String| Error::Component { pack: pack.to_owned(), what };
    for part in Parser::new(0).parse_all(module) {
        let Payload::CodeSectionEntry(body) = part.map_err(|e| wrong(e.to_string()))? else { continue };
        let operators = body.get_operators_reader().map_err(|e| wrong(e.to_string()))?;
        for operator in operators {
            let name = format!("{:?}", operator.map_err(|e| wrong(e.to_string()))?);
            if name.contains("F32") || name.contains("F64") {
                let name = name.split([' ', '{']).next().unwrap_or_default();
                let what =
                    format!("it computes with floating point numbers ({name}): use dp_exact and int64_t");
                return Err(wrong(what));
            }
        }
    }
    Ok(())
}
