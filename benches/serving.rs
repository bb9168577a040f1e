//! What a search costs over HTTP, beside a server that says hello.
//!
//! ```text
//! cargo bench --bench serving -- LIBRARY QUESTIONS.tsv [--count N]
//! ```
//!
//! `LIBRARY` is published, then served by the real program; the second column of `QUESTIONS.tsv` is
//! asked in turn (N requests, 4,000 unless given) over one connection that is kept, first to warm up, then to measure.
//! A server of axum's that answers `{"hello":"world"}` is asked as often, before and after. Printed:
//! CPU a request and their ratio (all threads, from `/proc/PID/task/*/schedstat`), the median and the
//! 99th percentile seen by the client, and the server's memory beside its index. Linux only.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "a benchmark prints, reads the disk, may stop, and counts little"
)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use http_body_util::{BodyExt, Empty};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// Says to this program that it is the server that says hello.
const HELLO: &str = "LUTRIN_BENCH_HELLO";

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    if std::env::var_os(HELLO).is_some() {
        return runtime.block_on(hello());
    }
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| word != "--bench")
        .collect();
    let [library, questions, rest @ ..] = words.as_slice() else {
        println!("Usage: cargo bench --bench serving -- LIBRARY QUESTIONS.tsv [--count N]");
        return;
    };
    let count = match rest {
        [flag, count] if flag == "--count" => count.parse().expect("a number"),
        _ => 4000,
    };
    let paths = questions_of(questions);
    let lutrin = env!("CARGO_BIN_EXE_lutrin");
    let built = Command::new(lutrin)
        .args(["build", library])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(built.expect("the program").success(), "the build failed");

    let this = std::env::current_exe().expect("this program");
    let greeter = Served::start(Command::new(this).env(HELLO, "1"), "hello ");
    let searcher = Served::start(
        Command::new(lutrin).args(["--lang", "en", "serve", "--listen", "127.0.0.1:0", library]),
        "http://",
    );
    let ask =
        |served: &Served, paths: &[String], count| runtime.block_on(measure(served, paths, count));
    let root = ["/".to_owned()];
    ask(&searcher, &paths, paths.len());
    let before = ask(&greeter, &root, count);
    let search = ask(&searcher, &paths, count);
    let after = ask(&greeter, &root, count);
    let floor = f64::midpoint(before.cpu, after.cpu);
    println!(
        "hello       {floor:7.1} µs of CPU a request ({:.1} before, {:.1} after)",
        before.cpu, after.cpu
    );
    println!(
        "search      {:7.1} µs of CPU a request: {:.1} times hello",
        search.cpu,
        search.cpu / floor
    );
    println!(
        "latency     median {:.0} µs, p99 {:.0} µs ({:.1} times), longest {:.0} µs",
        search.median,
        search.p99,
        search.p99 / search.median,
        search.longest
    );
    let index = index_size(library);
    let resident = searcher.memory();
    println!(
        "memory      {:.0} MB, index {:.0} MB: limit of 1.5 × index + 100 MB is {:.0} MB",
        resident,
        index,
        index * 1.5 + 100.0
    );
}

/// The paths to ask for, one a question.
fn questions_of(file: &str) -> Vec<String> {
    let text = fs::read_to_string(file).expect("the questions");
    let questions = text
        .lines()
        .skip(1)
        .filter_map(|line| line.split('\t').nth(1));
    questions
        .map(|question| {
            let query: String = url::form_urlencoded::Serializer::new(String::new())
                .append_pair("q", question)
                .finish();
            format!("/api/v1/recherche?{query}")
        })
        .collect()
}

/// A server that says hello, on a free port that it tells.
async fn hello() {
    let answer = || async { axum::Json(serde_json::json!({ "hello": "world" })) };
    let app = axum::Router::new().route("/", axum::routing::get(answer));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    println!("hello {}", listener.local_addr().expect("an address"));
    while let Ok((stream, _)) = listener.accept().await {
        let service = hyper_util::service::TowerToHyperService::new(app.clone());
        let connection = hyper::server::conn::http1::Builder::new()
            .serve_connection(TokioIo::new(stream), service);
        tokio::spawn(connection);
    }
}

/// A server of ours, stopped at the end.
struct Served {
    child: Child,
    address: String,
}

impl Served {
    /// Starts it and reads, on the line that begins its address, where it listens.
    fn start(command: &mut Command, before: &str) -> Self {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a server");
        let lines = BufReader::new(child.stdout.take().expect("its words")).lines();
        let address = lines.map_while(Result::ok).find_map(|line| {
            let (_, rest) = line.split_once(before)?;
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ':');
            Some(rest.get(..end.unwrap_or(rest.len()))?.to_owned())
        });
        Self {
            child,
            address: address.expect("the server is ready"),
        }
    }

    /// CPU of all its threads since it began.
    fn cpu(&self) -> Duration {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.child.id())).expect("Linux");
        let spent = tasks.filter_map(Result::ok).filter_map(|task| {
            let told = fs::read_to_string(task.path().join("schedstat")).ok()?;
            told.split_whitespace().next()?.parse::<u64>().ok()
        });
        Duration::from_nanos(spent.sum())
    }

    /// Resident memory, in MB.
    fn memory(&self) -> f64 {
        let status =
            fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("Linux");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        kilobytes.expect("its memory") / 1024.0
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        if self.child.kill().is_ok() {
            drop(self.child.wait());
        }
    }
}

/// Microseconds.
struct Cost {
    cpu: f64,
    median: f64,
    p99: f64,
    longest: f64,
}

async fn measure(served: &Served, paths: &[String], count: usize) -> Cost {
    let stream = TcpStream::connect(&served.address)
        .await
        .expect("a connection");
    stream.set_nodelay(true).expect("a connection");
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.expect("HTTP");
    tokio::spawn(connection);
    let mut spent = Vec::with_capacity(count);
    let cpu = served.cpu();
    for path in paths.iter().cycle().take(count) {
        let request = hyper::Request::get(path)
            .header("host", &served.address)
            .body(Empty::<Bytes>::new())
            .expect("a request");
        let begun = Instant::now();
        sender.ready().await.expect("the connection is kept");
        let answer = sender.send_request(request).await.expect("an answer");
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer.into_body().collect().await.expect("a body");
        spent.push(begun.elapsed().as_secs_f64() * 1e6);
    }
    let cpu = served.cpu().saturating_sub(cpu).as_secs_f64() * 1e6 / count as f64;
    spent.sort_by(f64::total_cmp);
    let at = |share: usize| {
        spent
            .get((spent.len() - 1) * share / 100)
            .copied()
            .unwrap_or_default()
    };
    Cost {
        cpu,
        median: at(50),
        p99: at(99),
        longest: at(100),
    }
}

/// Megabytes of the files of the index that is served.
fn index_size(library: &str) -> f64 {
    let release = lutrin::publish::ReleasesDir::new(format!("{library}/public"))
        .current()
        .expect("a published library");
    let names = release.manifest.index.keys();
    let bytes = names.map(|name| {
        let file = release
            .read(lutrin::publish::Part::Index, name)
            .expect("a file of the index");
        file.len()
    });
    bytes.sum::<usize>() as f64 / (1024.0 * 1024.0)
}
