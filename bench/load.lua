-- Generated requests go round the paths given; the outcome is printed as one line of JSON.
local requests, last = {}, 0

function init(arguments)
  local method, body = arguments[1], arguments[2]
  local headers = {}
  if body ~= "" then
    headers["Content-Type"] = "application/json"
  end
  if (arguments[4] or "") ~= "" then
    headers["Authorization"] = "Bearer " .. arguments[4]
  end
  for path in io.lines(arguments[3]) do
    requests[#requests + 1] = wrk.format(method, path, headers, body ~= "" and body or nil)
  end
end

function request()
  last = last % #requests + 1
  return requests[last]
end

function done(summary, latency)
  local failed = summary.errors
  io.write(string.format(
    '{"requests":%d,"seconds":%.6f,"connect":%d,"read":%d,"write":%d,"timeout":%d,"status":%d,"p50":%.6f,"p99":%.6f}\n',
    summary.requests, summary.duration / 1e6, failed.connect, failed.read, failed.write, failed.timeout, failed.status,
    latency:percentile(50) / 1e6, latency:percentile(99) / 1e6
  ))
end
